void main() throws InterruptedException {
    Microprocess speaker = new Microprocess() {
        @Override protected void main() throws InterruptedException {
            IO.println("one");
            pass();
            IO.println("two");
            pass();
            IO.println("three");
        }
    };
    while (speaker.turn()) {
        IO.println("  (a turn is over)");
    }
}
