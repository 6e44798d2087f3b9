package nl.veerkracht.rights;

import java.util.Map;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.Shelf;
import nl.veerkracht.chat.TeamKey;

/** How the faces of the chat are asked, where that needs no conversation. */
final class ChatAsks {

    private ChatAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Conversations.queue(Shelf,String,int)", (f, s) -> f.conversations.queue(Shelf.WAITING, null, 5));
        asks.put("TeamKeys.publish(int,String)", (f, s) -> {
            int next = f.teamKeys.newest().map(TeamKey::version).orElse(0) + 1;
            return f.teamKeys.publish(next, Sealing.text(Sealing.freshPair().publicKey()));
        });
        asks.put("TeamKeys.behind(ConversationId,int)", (f, s) -> f.teamKeys.behind(null, 5));
    }
}
