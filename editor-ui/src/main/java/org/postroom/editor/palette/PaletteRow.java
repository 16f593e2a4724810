package org.postroom.editor.palette;

/// A line of the palette.
sealed interface PaletteRow {
    /// Above what belongs together.
    ///
    /// @param section what stands below; see [PaletteModel#fold]
    /// @param title   what people read
    /// @param count   of what stands below
    /// @param folded  whether that is hidden
    record Heading(String section, String title, int count, boolean folded) implements PaletteRow {}

    /// Something that can be placed.
    ///
    /// @param entry     what it is
    /// @param favourite whether a person has marked it
    record Item(PaletteEntry entry, boolean favourite) implements PaletteRow {}
}
