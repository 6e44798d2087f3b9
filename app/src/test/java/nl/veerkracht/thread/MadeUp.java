package nl.veerkracht.thread;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import org.springframework.stereotype.Component;

/** Made-up signals about made-up young people, given by whoever a test likes. */
@Component
class MadeUp {

    private final Signals signals;
    private final TestPeople people;

    MadeUp(Signals signals, TestPeople people) {
        this.signals = signals;
        this.people = people;
    }

    SignalId about(Actor signaller, String given, String surname) {
        return about(signaller, given, surname, false);
    }

    SignalId about(Actor signaller, String given, String surname, boolean danger) {
        return give(signaller, MadeUpPerson.of(given, surname), danger);
    }

    SignalId give(Actor signaller, About about, boolean danger) {
        Intake intake = new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Verzonnen", SignallerRole.TEACHER, "020-5550000"),
                about,
                List.of(new Observation(LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", null, Certainty.SEEN)),
                null,
                null,
                danger,
                null);
        return ((Receipt.Stored) people.as(signaller, () -> signals.receive(intake))).id();
    }
}
