class Shout extends Component {
    @Override protected void main() throws InterruptedException {
        while (true) {
            while (ready("inbox")) send(receive("inbox").toString().toUpperCase(), "outbox");
            pass();
        }
    }
}

void main() throws InterruptedException {
    Component shout = new Shout();
    shout.send("hello", "inbox");
    shout.turn();
    IO.println(shout.receive("outbox"));
}
