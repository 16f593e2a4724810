package org.postroom.palette.world;

import org.postroom.engine.component.Component;

/// Waits for a program to end, and ends with it.
final class ProgramWaiter extends Component {
    private final Process process;

    ProgramWaiter(Process process) {
        this.process = process;
    }

    @Override
    protected void main() throws Exception {
        outside(process::waitFor);
    }
}
