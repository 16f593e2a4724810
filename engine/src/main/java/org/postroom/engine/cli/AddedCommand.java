package org.postroom.engine.cli;

import java.util.concurrent.Callable;

/// A command that another module adds to `postroom`: found by [java.util.ServiceLoader], with picocli's annotations, of
/// which `@Command(name = …)` is the word that calls it. Gives the exit status; throws [Unreadable] about files.
public interface AddedCommand extends Callable<Integer> {}
