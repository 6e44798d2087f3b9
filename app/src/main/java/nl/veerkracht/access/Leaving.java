package nl.veerkracht.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What must happen when somebody leaves. */
@Component
class Leaving {

    static final String NEED = "access.handover";

    private final PeopleStore people;
    private final CredentialStore credentials;
    private final PasskeyStore passkeys;
    private final ObjectProvider<Holding> holdings;
    private final Mandate mandate;
    private final Attention attention;
    private final HouseRights house;

    Leaving(
            PeopleStore people,
            CredentialStore credentials,
            PasskeyStore passkeys,
            ObjectProvider<Holding> holdings,
            Mandate mandate,
            Attention attention,
            HouseRights house) {
        this.people = people;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.holdings = holdings;
        this.mandate = mandate;
        this.attention = attention;
        this.house = house;
    }

    void left(PersonDetail person) {
        boolean holds = !held(person.id()).isEmpty();
        house.run("access.left", () -> {
            people.endParts(person.id());
            credentials.forget(person.id());
            passkeys.forget(person.id());
        });
        if (holds) {
            attention.ask(
                    NEED,
                    Urgency.TODAY,
                    mandate.of(person.organisation()),
                    person.id().value(),
                    null,
                    null);
        }
    }

    List<Holding.Held> held(AccountId account) {
        return house.call(
                "access.held",
                () -> holdings.stream()
                        .flatMap(room -> room.of(account).stream())
                        .toList());
    }

    Map<String, Long> holds(AccountId account) {
        return held(account).stream()
                .collect(Collectors.groupingBy(Holding.Held::textKey, TreeMap::new, Collectors.counting()));
    }
}
