package nl.veerkracht.testing;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.access.Accounts;
import nl.veerkracht.access.NewAccount;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.access.TestSignIn;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up people for tests: with an organisation, an account and roles of their own, and acting as themselves. */
@Component
public class TestPeople {

    private static final Actor HOUSE = new Actor.House("test");

    private final Organisations organisations;
    private final Accounts accounts;
    private final TestSignIn signIn;
    private final TransactionTemplate transaction;

    TestPeople(
            Organisations organisations,
            Accounts accounts,
            TestSignIn signIn,
            PlatformTransactionManager transactions) {
        this.signIn = signIn;
        this.organisations = organisations;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A fresh confirmed organisation. */
    public OrganisationId organisation() {
        return organisation("Stichting " + UUID.randomUUID());
    }

    /** The confirmed organisation with this name. */
    public OrganisationId organisation(String name) {
        return as(HOUSE, () -> organisations.confirmed(name));
    }

    /** Somebody new with these roles, in an organisation of her own. */
    public Actor.Person person(Role... roles) {
        return person(organisation(), roles);
    }

    /** Somebody new with these roles in this organisation. */
    public Actor.Person person(OrganisationId organisation, Role... roles) {
        return person("Noor " + UUID.randomUUID(), organisation, roles);
    }

    /** Somebody new with this name. */
    public Actor.Person person(String name, OrganisationId organisation, Role... roles) {
        String email = UUID.randomUUID() + "@example.org";
        AccountId id = as(HOUSE, () -> accounts.enrol(new NewAccount(name, email, organisation, Set.of(roles))));
        return new Actor.Person(id, organisation, Set.of(roles));
    }

    /**
     * A MockMvc request with a real session of this person. A request that changes something needs a CSRF token besides: {@code .with(csrf())} of
     * Spring Security's tests.
     */
    public RequestPostProcessor signedIn(Actor.Person person) {
        Cookie cookie = cookie(person);
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    /** The cookie of a fresh session of this person, for a browser or a plain HTTP client. */
    public Cookie cookie(Actor.Person person) {
        return signIn.cookie(person);
    }

    /** Runs {@code work} as this actor, in a transaction of its own. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** As {@link #as}, for work without a result. */
    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** As the house itself. */
    public <T> T asHouse(Supplier<T> work) {
        return as(HOUSE, work);
    }
}
