package nl.veerkracht.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Accounts;
import nl.veerkracht.access.DemoAccounts;
import nl.veerkracht.access.NewAccount;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import org.springframework.stereotype.Component;

/** The organisations and professionals of the city. */
@Component
class DemoPeople {

    private final Steps steps;
    private final Organisations organisations;
    private final Accounts accounts;
    private final DemoAccounts onSignInPage;
    private final Map<String, Actor.Person> byKey = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    DemoPeople(Steps steps, Organisations organisations, Accounts accounts, DemoAccounts onSignInPage) {
        this.steps = steps;
        this.organisations = organisations;
        this.accounts = accounts;
        this.onSignInPage = onSignInPage;
    }

    void load(City city) {
        Map<String, OrganisationId> places = new HashMap<>();
        city.organisations().forEach(place -> places.put(place.key(), organisation(place)));
        List<City.Person> people = city.accounts();
        for (int i = 0; i < people.size(); i++) {
            load(people.get(i), i, places);
        }
    }

    private OrganisationId organisation(City.Place place) {
        return new OrganisationId(
                steps.asHouse("organisation/" + place.key(), () -> made(place).value()));
    }

    private OrganisationId made(City.Place place) {
        if (place.waits()) {
            return organisations.named(place.name());
        }
        return place.operator() ? organisations.operating(place.name()) : organisations.confirmed(place.name());
    }

    /** Who left goes last: before that she did what the city tells of her. */
    void leave(City city) {
        Actor.Person administrator = withRole(Role.ADMINISTRATOR);
        for (City.Person person : city.accounts()) {
            if (person.left() != null) {
                AccountId id = get(person.key()).id();
                steps.run("left/" + person.key(), administrator, person.left(), () -> accounts.end(id));
            }
        }
    }

    private void load(City.Person person, int order, Map<String, OrganisationId> places) {
        OrganisationId organisation = places.get(person.organisation());
        if (organisation == null) {
            throw new IllegalArgumentException("No organisation " + person.organisation());
        }
        Set<Role> roles = person.roles().stream().map(Role::ofCode).collect(Collectors.toSet());
        UUID id = steps.asHouse("account/" + person.key(), () -> {
            AccountId fresh = accounts.enrol(new NewAccount(person.name(), email(person.key()), organisation, roles));
            if (person.left() == null) {
                onSignInPage.offer(fresh, order);
            }
            return fresh.value();
        });
        byKey.put(person.key(), new Actor.Person(new AccountId(id), organisation, roles));
        names.put(person.key(), person.name());
    }

    static String email(String key) {
        return key + "@sluizerveen.example";
    }

    Actor.Person get(String key) {
        Actor.Person person = byKey.get(key);
        if (person == null) {
            throw new IllegalArgumentException("Nobody in the city is called " + key);
        }
        return person;
    }

    String name(String key) {
        return names.getOrDefault(key, key);
    }

    Actor.Person withRole(Role role) {
        return byKey.values().stream()
                .filter(person -> person.is(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the city is a " + role.code()));
    }
}
