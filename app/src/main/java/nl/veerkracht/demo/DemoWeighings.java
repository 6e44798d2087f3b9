package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.weighing.Concluded;
import nl.veerkracht.weighing.Saved;
import nl.veerkracht.weighing.WeighingId;
import nl.veerkracht.weighing.Weighings;
import org.springframework.stereotype.Component;

/** What was weighed in the city, by whom, and how it ended. */
@Component
class DemoWeighings {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int USUAL_TERM = 90;

    private final Steps steps;
    private final DemoPeople people;
    private final Threads threads;
    private final Weighings weighings;
    private final Clock clock;

    DemoWeighings(Steps steps, DemoPeople people, Threads threads, Weighings weighings, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.threads = threads;
        this.weighings = weighings;
        this.clock = clock;
    }

    void take(City.Young young, ThreadId thread, String who, int ago) {
        steps.run("take/" + young.key() + "/" + who, people.get(who), ago, () -> threads.take(thread));
    }

    void draft(City.Young young, ThreadId thread, City.Draft draft) {
        take(young, thread, draft.by(), draft.ago());
        steps.once("draft/" + young.key(), people.get(draft.by()), draft.ago(), () -> {
            WeighingId id = weighings.start(thread, "weighing");
            save(
                    id,
                    form(Map.of(
                            "summary",
                            "Twee signalen over dezelfde jongen. We willen eerst horen hoe hij het zelf ziet.")));
            return id.value();
        });
    }

    void weigh(City.Young young, ThreadId thread, City.Weigh weigh) {
        take(young, thread, weigh.by(), weigh.ago());
        take(young, thread, weigh.with(), weigh.ago());
        Actor.Person by = people.get(weigh.by());
        Actor.Person with = people.get(weigh.with());
        WeighingId id = new WeighingId(steps.once("weighing/" + young.key(), by, weigh.ago(), () -> {
            WeighingId fresh = weighings.start(thread, "weighing");
            int version = save(fresh, form(answers(weigh)));
            if (!(weighings.conclude(fresh, version, List.of(with.id())) instanceof Concluded.Done)) {
                throw new IllegalArgumentException("A weighing of the city is not finished: " + young.key());
            }
            return fresh.value();
        }));
        steps.run("sign/" + young.key(), with, Math.max(0, weigh.ago() - 1), () -> weighings.sign(id, true, null));
    }

    private int save(WeighingId id, Map<String, List<String>> form) {
        return switch (weighings.save(id, 0, form)) {
            case Saved.Kept kept -> kept.version();
            case Saved other -> throw new IllegalArgumentException("A weighing of the city is not right: " + other);
        };
    }

    private Map<String, String> answers(City.Weigh weigh) {
        int again = weigh.again() == null ? USUAL_TERM : weigh.ago() + weigh.again();
        LocalDate on = LocalDate.ofInstant(clock.instant(), HERE).plusDays(again);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("summary", "Wat verschillende mensen zagen past bij elkaar. Wat zij zelf zegt weegt het zwaarst.");
        answers.put("frequency", "repeated");
        answers.put("own_view", "unclear");
        answers.put("elements.act.for", "Zij wordt opgehaald en gebracht; een ander regelt het.");
        answers.put("elements.act.source", "School, jongerenwerk");
        answers.put("elements.act.certainty", "some");
        answers.put("elements.purpose.for", "Geld en spullen zonder eigen inkomen.");
        answers.put("elements.purpose.against", "Een deel kan van familie komen.");
        answers.put("elements.purpose.certainty", "some");
        answers.put("strengths", "Houdt van school en dieren. Er is een tante bij wie ze altijd welkom is.");
        answers.put("outcome", weigh.outcome());
        answers.put(
                "reasons",
                "De signalen komen uit verschillende hoeken en lijken op elkaar. We letten op wat zij zelf wil.");
        answers.put("next_step", "Een van ons praat met haar, op een plek die zij kiest.");
        answers.put("weigh_again_on.year", String.valueOf(on.getYear()));
        answers.put("weigh_again_on.month", String.valueOf(on.getMonthValue()));
        answers.put("weigh_again_on.day", String.valueOf(on.getDayOfMonth()));
        return answers;
    }

    private static Map<String, List<String>> form(Map<String, String> answers) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>();
        answers.forEach((field, value) -> {
            form.put(field, List.of(value));
            asked.add(field.replaceFirst("\\.(year|month|day)$", ""));
        });
        form.put("asked", asked.stream().distinct().toList());
        return form;
    }
}
