class Voice extends Microprocess {
    private final String[] words;

    Voice(String... words) { this.words = words; }

    @Override protected void main() throws InterruptedException {
        for (String word : words) {
            IO.println(word);
            pass();
        }
    }
}

void main() throws InterruptedException {
    new Scheduler()
            .activate(new Voice("Anna: one", "Anna: two", "Anna: three"))
            .activate(new Voice("        Bert: eins", "        Bert: zwei"))
            .run(100);
}
