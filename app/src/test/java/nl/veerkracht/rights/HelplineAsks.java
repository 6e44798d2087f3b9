package nl.veerkracht.rights;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Sealing;

/** How the face of the helpline is asked, where that needs no conversation. */
final class HelplineAsks {

    private HelplineAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Helpline.keys()", (f, s) -> f.helpline.keys());
        asks.put("Helpline.keysPage()", (f, s) -> f.helpline.keysPage());
        asks.put("Helpline.makeKey(String,String)", (f, s) -> {
            f.helpline.makeKey(Sealing.text(Sealing.freshPair().publicKey()), Sealing.text(new byte[170]));
            return "done";
        });
        asks.put("Helpline.behind(UUID)", (f, s) -> f.helpline.behind(null));
        asks.put("Helpline.queue(String)", (f, s) -> f.helpline.queue(null));
        asks.put("Helpline.mine()", (f, s) -> f.helpline.mine());
        asks.put("Helpline.endReminder(ConversationId)", (f, s) -> {
            f.helpline.endReminder(new ConversationId(UUID.randomUUID()));
            return "done";
        });
        asks.put("Helpline.changed(AccountId,Set)", (f, s) -> {
            f.helpline.changed(s.clerk.id(), Set.of());
            return "done";
        });
    }
}
