package nl.veerkracht.audit;

import java.util.Optional;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reading the log. */
@Component
public class AuditLog {

    private final AuditLogStore store;

    AuditLog(AuditLogStore store) {
        this.store = store;
    }

    /**
     * Who: the privacy officer, everything; anybody else, their own looks and changes only.
     *
     * @param after where the page before ended, null for the newest
     */
    public AuditPage search(AuditQuestion question, @Nullable String after, int limit) {
        Actor actor = Acting.current();
        boolean everything = actor.is(Role.PRIVACY_OFFICER) || actor instanceof Actor.House;
        AuditQuestion asked = everything ? question : ownOnly(actor, question);
        AuditCursor from = Optional.ofNullable(after).map(AuditCursor::of).orElse(AuditCursor.START);
        return store.search(asked, from, limit);
    }

    private static AuditQuestion ownOnly(Actor actor, AuditQuestion question) {
        return new AuditQuestion(
                actor.account().map(id -> id.value()).orElse(new java.util.UUID(0, 0)),
                question.subject(),
                question.action(),
                question.until());
    }
}
