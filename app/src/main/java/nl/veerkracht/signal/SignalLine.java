package nl.veerkracht.signal;

import org.jspecify.annotations.Nullable;

/** A signal in a list. {@code about} is null where the reader may not see whom it is about, or it is erased. */
public record SignalLine(SignalMeta meta, @Nullable About about) {}
