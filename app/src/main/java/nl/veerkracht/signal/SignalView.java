package nl.veerkracht.signal;

import org.jspecify.annotations.Nullable;

/** One signal as its reader may see it: parts that are not for this reader, or erased, are null. */
public record SignalView(
        SignalMeta meta,
        @Nullable SignalIdentity identity,
        @Nullable SignalContent content,
        @Nullable SignalContact contact) {}
