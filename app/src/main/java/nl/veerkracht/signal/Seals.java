package nl.veerkracht.signal;

import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;

/** The parts of one signal as sealed bytes, and back. A part without bytes is unknown. */
record Seals(DataKey key, UUID signal) {

    private static final String EXTERNAL_ID = "signal.identity.external_id";
    private static final String ABOUT = "signal.identity.about";
    private static final String OBSERVATIONS = "signal.content.observations";
    private static final String PLACE = "signal.content.place";
    private static final String ACTIONS = "signal.content.actions";
    private static final String DESCRIPTION = "signal.content.description";
    private static final String NAME = "signal.contact.name";
    private static final String REACH = "signal.contact.reach";

    /** What is stored of an intake. */
    record Sealed(
            byte @Nullable [] externalId,
            byte[] about,
            byte[] observations,
            byte @Nullable [] place,
            byte @Nullable [] actions,
            byte @Nullable [] description,
            byte[] name,
            byte[] reach) {}

    Sealed seal(Intake intake, @Nullable String externalId) {
        Place place = intake.place();
        return new Sealed(
                key.sealNullable(EXTERNAL_ID, signal, externalId),
                key.seal(ABOUT, signal, SignalJson.write(intake.about().identity())),
                key.seal(OBSERVATIONS, signal, SignalJson.write(intake.observations())),
                key.sealNullable(PLACE, signal, place == null ? null : SignalJson.write(place)),
                key.sealNullable(ACTIONS, signal, intake.actionsTaken()),
                key.sealNullable(DESCRIPTION, signal, intake.about().description()),
                key.seal(NAME, signal, intake.signaller().name()),
                key.seal(REACH, signal, intake.signaller().reach()));
    }

    @Nullable
    String externalId(byte @Nullable [] sealed) {
        return key.unsealNullable(EXTERNAL_ID, signal, sealed);
    }

    About about(byte[] sealed) {
        return SignalJson.read(About.class, key.unseal(ABOUT, signal, sealed));
    }

    SignalContent content(
            byte[] observations, byte @Nullable [] place, byte @Nullable [] actions, byte @Nullable [] description) {
        String where = key.unsealNullable(PLACE, signal, place);
        return new SignalContent(
                new SignalId(signal),
                SignalJson.readObservations(key.unseal(OBSERVATIONS, signal, observations)),
                where == null ? null : SignalJson.read(Place.class, where),
                key.unsealNullable(ACTIONS, signal, actions),
                key.unsealNullable(DESCRIPTION, signal, description));
    }

    Signaller signaller(String role, byte[] name, byte[] reach) {
        return new Signaller(
                key.unseal(NAME, signal, name), SignallerRole.ofCode(role), key.unseal(REACH, signal, reach));
    }
}
