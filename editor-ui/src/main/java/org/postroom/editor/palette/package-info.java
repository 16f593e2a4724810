/// The panel with all that can be placed ([PalettePanel]) and the search box at a point of the canvas ([QuickAdd]). What
/// they show and in which order is decided without the toolkit, by [PaletteModel]. Sees types, boxes and settings, and
/// never the canvas: who hosts them hears what a person wants placed.
@NullMarked
package org.postroom.editor.palette;

import org.jspecify.annotations.NullMarked;
