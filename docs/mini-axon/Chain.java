class Letters extends Component {
    @Override protected void main() throws InterruptedException {
        for (char letter = 'a'; letter <= 'c'; letter++) {
            send(letter, "outbox");
            pass();
        }
    }
}

class Capital extends Component {
    @Override protected void main() throws InterruptedException {
        while (true) {
            while (ready("inbox")) send(Character.toUpperCase((char) receive("inbox")), "outbox");
            pass();
        }
    }
}

class Paper extends Component {
    @Override protected void main() throws InterruptedException {
        while (true) {
            while (ready("inbox")) IO.println(receive("inbox"));
            pass();
        }
    }
}

void pipeline(Scheduler scheduler, Component... line) {
    scheduler.activate(line);
    for (int i = 1; i < line.length; i++) {
        scheduler.activate(new Postman(line[i - 1], "outbox", line[i], "inbox"));
    }
}

void main() throws InterruptedException {
    Scheduler scheduler = new Scheduler();
    pipeline(scheduler, new Letters(), new Capital(), new Paper());
    scheduler.run(100);
}
