package org.postroom.editor.app.problems;

import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;

/// Something that can be done about a problem. A value.
public sealed interface QuickFix {
    /// What it does, for a button and for the step that can be undone.
    String name();

    /// The flow after it.
    Flow fixed(Flow flow);

    /// Gives a component the type that was probably meant.
    ///
    /// @param where which drawing
    /// @param id    of the component
    /// @param type  as drawings write it
    record Retype(Spot where, String id, String type) implements QuickFix {
        @Override
        public String name() {
            return text("fix.type", type);
        }

        @Override
        public Flow fixed(Flow flow) {
            return where.changed(flow, id, placed -> placed.withType(type));
        }
    }

    /// Gives a setting the name that was probably meant.
    ///
    /// @param where which drawing
    /// @param id    of the component
    /// @param from  the name that there is
    /// @param to    the name that there should be
    record RenameSetting(Spot where, String id, String from, String to) implements QuickFix {
        @Override
        public String name() {
            return text("fix.setting.rename", from, to);
        }

        @Override
        public Flow fixed(Flow flow) {
            return where.changed(flow, id, placed -> placed.withSettings(Settings.renamed(placed, from, to)));
        }
    }

    /// Takes a setting out, so that it is as usual.
    ///
    /// @param where   which drawing
    /// @param id      of the component
    /// @param setting its name
    record RemoveSetting(Spot where, String id, String setting) implements QuickFix {
        @Override
        public String name() {
            return text("fix.setting.remove", setting);
        }

        @Override
        public Flow fixed(Flow flow) {
            return where.changed(flow, id, placed -> placed.withSettings(Settings.without(placed, setting)));
        }
    }

    /// Takes a link out.
    ///
    /// @param where which drawing
    /// @param index of the link in it
    record RemoveLink(Spot where, int index) implements QuickFix {
        @Override
        public String name() {
            return text("fix.link.remove");
        }

        @Override
        public Flow fixed(Flow flow) {
            return where.changedLinks(flow, index, links -> links.remove(index));
        }
    }

    /// Gives a link the ends that were probably meant.
    ///
    /// @param where which drawing
    /// @param index of the link in it
    /// @param link  as it should be
    record Relink(Spot where, int index, Link link) implements QuickFix {
        @Override
        public String name() {
            return text("fix.link.change", link);
        }

        @Override
        public Flow fixed(Flow flow) {
            return where.changedLinks(flow, index, links -> links.set(index, link));
        }
    }

    /// Takes out a part that nothing uses.
    ///
    /// @param part its name
    record RemovePart(String part) implements QuickFix {
        @Override
        public String name() {
            return text("fix.part.remove", part);
        }

        @Override
        public Flow fixed(Flow flow) {
            return Spot.without(flow, part);
        }
    }

    private static String text(String key, Object... values) {
        return Texts.of(QuickFix.class).text(key, values);
    }
}
