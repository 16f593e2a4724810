class Greeter extends Component {
    @Override protected void main() throws InterruptedException {
        for (String name : new String[] {"Anna", "Bert", "Carl"}) {
            send("Hello, " + name, "outbox");
            pass();
        }
    }
}

class Printer extends Component {
    @Override protected void main() throws InterruptedException {
        while (true) {
            while (ready("inbox")) IO.println(receive("inbox"));
            pass();
        }
    }
}

void main() throws InterruptedException {
    Component greeter = new Greeter();
    Component printer = new Printer();
    new Scheduler()
            .activate(greeter, printer, new Postman(greeter, "outbox", printer, "inbox"))
            .run(100);
}
