package nl.veerkracht.demo;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.consultation.Asked;
import nl.veerkracht.consultation.ConsultationId;
import nl.veerkracht.consultation.Consultations;
import nl.veerkracht.thread.ThreadId;
import org.springframework.stereotype.Component;

/** What specialists of the city were asked. */
@Component
class DemoConsultations {

    private static final String QUESTION =
            "Een meisje krijgt dure spullen van een oudere jongen en mist lessen. Ze noemt het verkering. Wat kunnen we haar vragen zonder dat ze dichtklapt?";
    private static final String ANSWER =
            "Vraag naar wat zij leuk vindt en wat er verandert als zij nee zegt. Niet naar hem. Spreek af waar en hoe jullie elkaar weer zien, en laat haar kiezen.";

    private final Steps steps;
    private final DemoPeople people;
    private final DemoWeighings weighings;
    private final Consultations consultations;

    DemoConsultations(Steps steps, DemoPeople people, DemoWeighings weighings, Consultations consultations) {
        this.steps = steps;
        this.people = people;
        this.weighings = weighings;
        this.consultations = consultations;
    }

    void load(City.Young young, ThreadId thread, City.Consult consult) {
        weighings.take(young, thread, consult.by(), consult.ago());
        Actor.Person specialist = people.get(consult.to());
        ConsultationId id =
                new ConsultationId(steps.once("consult/" + young.key(), people.get(consult.by()), consult.ago(), () -> {
                    Asked asked = consultations.ask(thread, specialist.id(), QUESTION);
                    if (asked instanceof Asked.Now now) {
                        return now.id().value();
                    }
                    throw new IllegalArgumentException("A consultation of the city is not right: " + young.key());
                }));
        if (consult.answered()) {
            steps.run(
                    "consult-answer/" + young.key(),
                    specialist,
                    Math.max(0, consult.ago() - 1),
                    () -> consultations.answer(id, ANSWER));
        }
    }
}
