package org.postroom.drawing.plan;

/// Where a note is.
///
/// @param index its position among the sheet's notes
/// @param area  what it takes
/// @param text  in Markdown
public record NotePlan(int index, Area area, String text) {}
