package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** What her wish that everything is destroyed asks of people, on their desks; also of those who are not on her team. */
@Component
class ErasureNeeds implements LineNeed {

    private static final String ASKED = "herspace.erasure";
    private static final String LATE = "herspace.erasure.late";
    private static final String AGREED = "herspace.erasure.agreed";
    private static final List<String> KINDS = List.of(ASKED, LATE, AGREED);

    private final Attention attention;

    ErasureNeeds(Attention attention) {
        this.attention = attention;
    }

    void asked(UUID erasure, UUID line, Audience who, Instant answerBy) {
        attention.ask(ASKED, Urgency.SOON, who, erasure, line, answerBy);
    }

    /** Nobody answered in time: those above see it, and who watches over personal data. */
    void late(UUID erasure, UUID line, Audience above) {
        for (Audience who : List.of(above, Audience.role(Role.PRIVACY_OFFICER))) {
            attention.ask(LATE, Urgency.TODAY, who, erasure, line, null);
        }
    }

    /** Everything goes on a day: her coordinator has to know. */
    void agreed(UUID erasure, UUID line, AccountId who, Instant eraseAt) {
        attention.ask(AGREED, Urgency.SOON, Audience.person(who), erasure, line, eraseAt);
    }

    /** Answered, taken back or carried out. */
    void settled(UUID erasure) {
        KINDS.forEach(kind -> attention.settle(kind, erasure));
    }

    @Override
    public boolean tells(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public String path(Need need) {
        return "/erasures/" + need.subject();
    }

    @Override
    public boolean alsoBeside() {
        return true;
    }
}
