package org.postroom.engine.component;

import java.util.List;

/// The children of a running [Chassis], and the links that it made. A box of the chassis itself is never linked but
/// passes straight through to a child's box: one delivery, however deep.
public interface Children {
    /// Takes in a child, without starting it. Kamaelia: `addChildren`.
    ///
    /// @param child the child
    /// @throws IllegalArgumentException when there is a child of that name
    void adopt(Child child);

    /// Starts a child. Kamaelia: `activate`.
    ///
    /// @param name the child's name
    void start(String name);

    /// Takes a child out: it is told to shut down, and its links go. What it still sends goes nowhere.
    ///
    /// @param name the child's name
    void remove(String name);

    /// The children that were adopted and not removed, in that order.
    ///
    /// @return their names
    List<String> names();

    /// How many of them were started and haven't ended.
    ///
    /// @return zero or more
    int running();

    /// Links a child's outbox to a child's inbox.
    ///
    /// @param from an outbox
    /// @param to   an inbox
    void link(BoxName from, BoxName to);

    /// Takes a link away.
    ///
    /// @param from an outbox
    /// @param to   an inbox
    void unlink(BoxName from, BoxName to);

    /// Lets what comes to an inbox of the chassis go straight to a child's inbox. Kamaelia: passthrough 1.
    ///
    /// @param inbox of the chassis
    /// @param to    a child's inbox
    void passIn(String inbox, BoxName to);

    /// Lets what comes to an inbox of the chassis stay there.
    ///
    /// @param inbox of the chassis
    void passInNoMore(String inbox);

    /// Sets the order in which an outbox delivers.
    ///
    /// @param from a child's outbox
    /// @param to   the inboxes that it is linked to
    void order(BoxName from, List<BoxName> to);

    /// Lets what a child sends leave by an outbox of the chassis. Kamaelia: passthrough 2.
    ///
    /// @param from   a child's outbox
    /// @param outbox of the chassis
    void passOut(BoxName from, String outbox);

    /// Lets what a child sends leave by an outbox of the chassis no more.
    ///
    /// @param from   a child's outbox
    /// @param outbox of the chassis
    void passOutNoMore(BoxName from, String outbox);

    /// The public inboxes of a child, as it runs.
    ///
    /// @param name the child's name
    /// @return their names
    List<String> inboxes(String name);

    /// How many messages lie in all inboxes of a child.
    ///
    /// @param name the child's name
    /// @return zero or more
    int waiting(String name);

    /// Puts a word on a child's `control`, from the chassis itself.
    ///
    /// @param name   the child's name
    /// @param ending the word
    void tell(String name, Ending ending);

    /// Whether something is linked to, or passes in to, a child's `control`.
    ///
    /// @param name the child's name
    /// @return whether it will be told by others
    boolean controlled(String name);
}
