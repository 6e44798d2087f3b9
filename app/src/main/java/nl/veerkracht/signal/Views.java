package nl.veerkracht.signal;

import org.jspecify.annotations.Nullable;

/** A stored signal put together again as it was given. */
final class Views {

    private Views() {}

    /** Null when a part of it may not be seen. */
    static @Nullable Intake intake(SignalView view) {
        SignalIdentity identity = view.identity();
        SignalContent content = view.content();
        SignalContact contact = view.contact();
        if (identity == null || content == null || contact == null) {
            return null;
        }
        String externalId = identity.externalId();
        return new Intake(
                externalId == null ? view.meta().id().value().toString() : externalId,
                view.meta().observed(),
                contact.signaller(),
                identity.about().described(content.description()),
                content.observations(),
                content.place(),
                content.actionsTaken(),
                view.meta().danger(),
                view.meta().told());
    }
}
