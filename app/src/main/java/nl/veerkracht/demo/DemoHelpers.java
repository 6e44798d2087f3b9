package nl.veerkracht.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.helpline.Helpline;
import nl.veerkracht.helpline.KeyHolder;
import nl.veerkracht.helpline.KeyState;
import nl.veerkracht.helpline.Share;
import org.springframework.stereotype.Component;

/** The helpers of the city and their keys. Their words stand here because whoever tries the city must be able to type them; real ones stand nowhere. */
@Component
class DemoHelpers {

    /** Who begins the key of the team. */
    static final String FIRST = "samira";

    static final String SECOND = "joost";
    /** Who has made a key and waits for the team's. */
    private static final String NEW = "femke";

    private static final Map<String, String> WORDS = Map.of(
            FIRST, "hondensport gebaren streng werkadres metaal tekenpen",
            SECOND, "kamernummer kleur telspel personage barman sprongbal",
            NEW, "moreel sporttas benaderen weerhut middenlaag bovenal");

    private static final int BEGAN = 40;

    private final Steps steps;
    private final DemoPeople people;
    private final Helpline helpline;

    DemoHelpers(Steps steps, DemoPeople people, Helpline helpline) {
        this.steps = steps;
        this.people = people;
        this.helpline = helpline;
    }

    void load() {
        own(FIRST, BEGAN);
        own(SECOND, BEGAN);
        steps.run("helpline/team", people.get(FIRST), BEGAN, this::team);
        own(NEW, 1);
    }

    String words() {
        return WORDS.getOrDefault(FIRST, "");
    }

    private void own(String key, int ago) {
        Actor.Person person = people.get(key);
        steps.run("helpline/own/" + key, person, ago, () -> {
            Sealing.Pair pair = Sealing.freshPair();
            byte[] wrapped = Sealing.wrapHelperPrivate(
                    pair.privateKey(),
                    Sealing.helperKey(WORDS.getOrDefault(key, "")),
                    person.id().value());
            helpline.makeKey(Sealing.text(pair.publicKey()), Sealing.text(wrapped));
        });
    }

    /** Unless a real team began before. */
    private void team() {
        KeyState keys = helpline.keys();
        if (keys.newest() > 0 && keys.somebodyHasNewest()) {
            return;
        }
        int version = keys.newest() + 1;
        Sealing.Pair team = Sealing.freshPair();
        List<Share> shares = new ArrayList<>();
        for (String key : List.of(FIRST, SECOND)) {
            keys.helpers().stream()
                    .filter(one -> one.account().equals(people.get(key).id()))
                    .forEach(one -> shares.add(share(team, one, version)));
        }
        helpline.changeTeamKey(version, Sealing.text(team.publicKey()), shares);
    }

    private static Share share(Sealing.Pair team, KeyHolder one, int version) {
        byte[] wrapped = Sealing.wrapTeamPrivate(
                team.privateKey(), Sealing.bytes(one.publicKey()), one.account().value(), version);
        return new Share(one.account(), version, Sealing.text(wrapped));
    }
}
