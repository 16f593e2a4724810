package org.postroom.engine.json;

import java.util.Optional;
import org.postroom.engine.flow.Flow;

/// A flow as it was found in a file.
///
/// @param flow     the drawing
/// @param version  the version of the format in which it was written
/// @param readOnly why it must not be written back, in a sentence without a full stop; empty when it may be
public record OpenedFlow(Flow flow, int version, Optional<String> readOnly) {}
