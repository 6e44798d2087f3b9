package nl.veerkracht.helpline;

import java.util.List;
import nl.veerkracht.access.Holding;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.Conversations;
import org.springframework.stereotype.Component;

/** Tells which conversations somebody has who leaves. */
@Component
class HeldTalks implements Holding {

    private static final int MOST = 100;

    private final Conversations conversations;

    HeldTalks(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Held> of(AccountId account) {
        return conversations.heldBy(account, MOST).stream()
                .map(id -> new Held("helpline.held", id.value(), "/helpline/held/" + id.value()))
                .toList();
    }
}
