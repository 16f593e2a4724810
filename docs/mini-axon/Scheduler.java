import java.util.ArrayList;
import java.util.List;

final class Scheduler extends Microprocess {
    private final List<Microprocess> active = new ArrayList<>();
    private final List<Microprocess> newcomers = new ArrayList<>();

    Scheduler activate(Microprocess... some) {
        newcomers.addAll(List.of(some));
        return this;
    }

    @Override protected void main() throws InterruptedException {
        do {
            active.addAll(newcomers);
            newcomers.clear();
            for (Microprocess one : List.copyOf(active)) {
                if (!one.turn()) active.remove(one);
                pass();
            }
        } while (!active.isEmpty() || !newcomers.isEmpty());
    }

    void run(int turns) throws InterruptedException {
        for (int i = 0; i < turns && turn(); i++) {}
    }
}
