/** The anonymous chat: conversations that only the visitor and the helpers can read. It never has a phrase, a conversation's key or a word of them, except without JavaScript for the length of one request. */
@ApplicationModule(allowedDependencies = {"actor", "keys", "database", "vault", "audit", "hours", "web", "access"})
@NullMarked
package nl.veerkracht.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
