package org.postroom.engine.json.tree;

import org.postroom.engine.flow.NameRule;

/// Where a value stands in a tree. Written as people write it: `components.chooser.settings.loop`, `links[3].from`; a
/// name with other characters in brackets and quotes, the root as nothing at all.
public sealed interface Place {
    /// The whole of a tree.
    ///
    /// @return the place in which all others are
    static Place root() {
        return new Root();
    }

    /// The place of one of an object's fields.
    ///
    /// @param name the field's name
    /// @return the place in here
    default Place field(String name) {
        return new Field(this, name);
    }

    /// The place of one of a list's items.
    ///
    /// @param index from zero
    /// @return the place in here
    default Place item(int index) {
        return new Item(this, index);
    }

    /// The whole of the tree.
    record Root() implements Place {
        @Override
        public String toString() {
            return "";
        }
    }

    /// A field of an object.
    ///
    /// @param parent the object's place
    /// @param name   the field's name
    record Field(Place parent, String name) implements Place {
        @Override
        public String toString() {
            if (!NameRule.NAME.fits(name)) {
                return parent + "[" + TreePrinter.brief(name) + "]";
            }
            return parent instanceof Root ? name : parent + "." + name;
        }
    }

    /// An item of a list.
    ///
    /// @param parent the list's place
    /// @param index  from zero
    record Item(Place parent, int index) implements Place {
        @Override
        public String toString() {
            return parent + "[" + index + "]";
        }
    }
}
