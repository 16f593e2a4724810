import module java.base;

class FileLines extends Component {
    private final Path file;

    FileLines(String file) { this.file = Path.of(file); }

    @Override protected void main() throws InterruptedException {
        try {
            for (String line : Files.readAllLines(file)) {
                send(line, "outbox");
                pass();
            }
        } catch (IOException e) {
            IO.println("can't read " + file);
        }
    }
}

class Sender extends Component {
    private final int listeners;

    Sender(int listeners) {
        this.listeners = listeners;
        for (int i = 0; i < listeners; i++) box("to " + i);
    }

    @Override protected void main() throws InterruptedException {
        while (true) {
            while (ready("inbox")) {
                Object line = receive("inbox");
                for (int i = 0; i < listeners; i++) send(line, "to " + i);
            }
            pass();
        }
    }
}

class Listener extends Component {
    private final String name;

    Listener(String name) { this.name = name; }

    @Override protected void main() throws InterruptedException {
        while (true) {
            while (ready("inbox")) IO.println(name + " hears: " + receive("inbox"));
            pass();
        }
    }
}

void main() throws InterruptedException {
    Scheduler scheduler = new Scheduler();
    Component file = new FileLines("flows/data/rhymes/twinkle.txt");
    Component sender = new Sender(2);
    scheduler.activate(file, sender, new Postman(file, "outbox", sender, "inbox"));
    for (int i = 0; i < 2; i++) {
        Component listener = new Listener(new String[] {"Anna", "Bert"}[i]);
        scheduler.activate(listener, new Postman(sender, "to " + i, listener, "inbox"));
    }
    scheduler.run(200);
}
