package nl.veerkracht.access;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what has run out: counted tries and links that were never used. Sessions are cleared by Spring Session. */
@Component
class Tidying {

    private final AttemptStore attempts;
    private final InvitationStore invitations;
    private final UsedChallengeStore challenges;
    private final AsHouse house;

    Tidying(AttemptStore attempts, InvitationStore invitations, UsedChallengeStore challenges, AsHouse house) {
        this.attempts = attempts;
        this.invitations = invitations;
        this.challenges = challenges;
        this.house = house;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        house.run("access.tidy", () -> {
            attempts.forgetOld();
            invitations.forgetOld();
            challenges.forgetOld();
        });
    }
}
