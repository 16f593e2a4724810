package org.postroom.engine.component;

/// A word on `control` or `signal` that something ends. Kamaelia: the shutdown protocol of `Axon.Ipc`.
public sealed interface Ending permits ProducerFinished, Shutdown {}
