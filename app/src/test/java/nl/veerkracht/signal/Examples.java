package nl.veerkracht.signal;

import java.util.List;
import java.util.UUID;

/** Made-up signals. */
final class Examples {

    private Examples() {}

    static Intake signal() {
        return signal("own-" + UUID.randomUUID(), false);
    }

    /** About somebody without a name, so that nothing links it to the signals of other tests. */
    static Intake unnamed(String externalId, boolean danger) {
        About nameless = new About(
                null, null, null, null, null, null, null, null, null, null, null, null, "Draagt altijd een gele jas");
        Intake named = signal(externalId, danger);
        return new Intake(
                externalId,
                named.observedAt(),
                named.signaller(),
                nameless,
                named.observations(),
                named.place(),
                named.actionsTaken(),
                danger,
                named.toldToYoungPerson());
    }

    static Intake signal(String externalId, boolean danger) {
        return new Intake(
                externalId,
                "2026-03-04",
                new Signaller("Joke Verzonnen", SignallerRole.TEACHER, "020-5550000"),
                new About(
                        "Fenna",
                        "van der",
                        "Verzinsel",
                        null,
                        new PartialDate("2010-05"),
                        null,
                        Gender.FEMALE,
                        "1099 ZZ",
                        "Amsterdam",
                        null,
                        List.of(new Handle("snapchat", "fenna.verzonnen")),
                        null,
                        "Draagt altijd een gele jas"),
                List.of(
                        new Observation(
                                LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", "Slaapt slecht.", Certainty.SEEN),
                        new Observation(
                                LifeArea.APPEARANCE, null, "Droeg een dure tas.", null, Certainty.HEARD_FROM_OTHERS)),
                new Place("Het Verzonnen College", "Amsterdam", PlaceKind.SCHOOL),
                "Met de mentor gesproken.",
                danger,
                Told.NO);
    }
}
