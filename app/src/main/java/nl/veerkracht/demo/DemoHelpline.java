package nl.veerkracht.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Envelope;
import nl.veerkracht.chat.MadeUpVisitors;
import nl.veerkracht.chat.Opening;
import nl.veerkracht.chat.Received;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.Side;
import nl.veerkracht.chat.TeamKey;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.chat.Urgency;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Conversations of the city: some wait, one is going on, one is closed. Only whoever has the words reads them, here too. */
@Component
class DemoHelpline {

    /** Of whoever is talked with: whoever tries the city can come back with them. */
    private static final String WORDS = "ietwat impuls overleg puntdak klompvis koffiepot";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Steps steps;
    private final DemoPeople people;
    private final DemoHelpers helpers;
    private final TeamKeys teamKeys;
    private final Conversations conversations;
    private final MadeUpVisitors visitors;

    DemoHelpline(
            Steps steps,
            DemoPeople people,
            DemoHelpers helpers,
            TeamKeys teamKeys,
            Conversations conversations,
            MadeUpVisitors visitors) {
        this.steps = steps;
        this.people = people;
        this.helpers = helpers;
        this.teamKeys = teamKeys;
        this.conversations = conversations;
        this.visitors = visitors;
    }

    /** One conversation while it is loaded. Its key follows from the words: a city must be the same at every start. */
    private record Talk(String step, UUID id, String words, byte[] key) {
        static Talk of(String step, UUID id, String words) {
            return new Talk(step, id, words, Sealing.visitorKey(words + " stad"));
        }

        Envelope seals(Side from, int n, Map<String, Object> object) {
            return Sealing.seal(key, id, from, n, UUID.randomUUID(), JSON.writeValueAsString(object));
        }
    }

    void load() {
        helpers.load();
        opened("now", "feestmenu middenoor assistent kunstkring verf oorkussen", Urgency.NOW, false, 0);
        opened("plain", "verstaan ikzelf handvat natuurbos dagdroom ruimen", Urgency.TALK, true, 1);
        goingOn();
        closed();
    }

    /** What whoever tries the city types: a helper's words, and those of a visitor. */
    List<List<String>> words() {
        return List.of(List.of(helpers.words().split(" ")), List.of(WORDS.split(" ")));
    }

    private void goingOn() {
        Talk talk = opened("talk", WORDS, Urgency.SOON, false, 2);
        Actor.Person helper = people.get(DemoHelpers.FIRST);
        says(talk, 2, 2, "Mag ik iets vragen zonder dat je weet wie ik ben?");
        steps.run(talk.step() + "take", helper, 2, () -> conversations.take(new ConversationId(talk.id())));
        answers(talk, 1, helper, 2, "Ja. Je hoeft hier niets te vertellen wat je niet wilt. Wat wil je vragen?");
        says(talk, 3, 1, "Iemand heeft een foto van mij. Hij zegt dat ik moet komen, anders stuurt hij hem door.");
        answers(
                talk,
                2,
                helper,
                1,
                "Wat naar dat hij dat doet. Dit is niet jouw schuld. Samen kunnen we kijken wat je nu kunt doen. Ben je op dit moment veilig?");
        says(talk, 4, 0, "Ja, ik ben bij mijn tante. Ik durf het haar niet te zeggen.");
    }

    private void closed() {
        Talk talk = opened("closed", "geweest golfwagen aanvrager afslag kopgroep kuildek", Urgency.TALK, false, 9);
        Actor.Person helper = people.get(DemoHelpers.SECOND);
        says(talk, 2, 9, "Is het normaal dat mijn vriend wil weten waar ik ben?");
        steps.run(talk.step() + "take", helper, 9, () -> conversations.take(new ConversationId(talk.id())));
        answers(talk, 1, helper, 9, "Goed dat je het vraagt. Hoe voelt het voor jou als hij dat wil weten?");
        answers(talk, 2, helper, 8, "Je kunt altijd terugkomen, met je zes woorden. Ook over een maand.");
        steps.run(talk.step() + "close", helper, 8, () -> conversations.close(new ConversationId(talk.id())));
    }

    private Talk opened(String name, String words, Urgency urgency, boolean plain, int ago) {
        String step = "helpline/" + name + "/";
        UUID id = steps.once(step + "open", new Actor.House("demo"), ago, () -> {
            Talk talk = Talk.of(step, UUID.randomUUID(), words);
            Opening opening = opening(talk, urgency);
            require(plain ? visitors.openPlain(opening) : visitors.open(opening));
            return talk.id();
        });
        return Talk.of(step, id, words);
    }

    private Opening opening(Talk talk, Urgency urgency) {
        TeamKey team = teamKeys.newest().orElseThrow(() -> new IllegalStateException("The helpline has not begun"));
        byte[] forTeam = Sealing.wrapForTeam(talk.key(), Sealing.bytes(team.publicKey()), talk.id(), team.version());
        return new Opening(
                talk.id(),
                access(talk),
                Sealing.text(Sealing.wrapForVisitor(talk.key(), Sealing.visitorKey(talk.words()), talk.id())),
                Sealing.text(forTeam),
                team.version(),
                "nl",
                urgency,
                talk.seals(
                        Side.VISITOR,
                        1,
                        Map.of("kind", "first", "seen", "no", "safe", "yes", "back", "yes", "word", "sleutelbos")));
    }

    private static String access(Talk talk) {
        return Sealing.text(Sealing.accessToken(talk.words()));
    }

    private void says(Talk talk, int n, int ago, String text) {
        steps.run(
                talk.step() + "visitor/" + n,
                new Actor.House("demo"),
                ago,
                () -> require(visitors.say(access(talk), talk.seals(Side.VISITOR, n, said(text)))));
    }

    private void answers(Talk talk, int n, Actor.Person helper, int ago, String text) {
        steps.run(
                talk.step() + "helper/" + n,
                helper,
                ago,
                () -> require(
                        conversations.send(new ConversationId(talk.id()), talk.seals(Side.HELPER, n, said(text)))));
    }

    private static Map<String, Object> said(String text) {
        return Map.of("kind", "text", "text", text);
    }

    private static void require(Received received) {
        if (!(received instanceof Received.Stored)) {
            throw new IllegalStateException("A conversation of the city is not right: " + received);
        }
    }
}
