final class Postman extends Microprocess {
    private final Component from;
    private final String outbox;
    private final Component to;
    private final String inbox;

    Postman(Component from, String outbox, Component to, String inbox) {
        this.from = from;
        this.outbox = outbox;
        this.to = to;
        this.inbox = inbox;
    }

    @Override protected void main() throws InterruptedException {
        while (true) {
            while (from.ready(outbox)) to.send(from.receive(outbox), inbox);
            pass();
        }
    }
}
