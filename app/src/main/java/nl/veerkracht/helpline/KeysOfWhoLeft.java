package nl.veerkracht.helpline;

import java.util.Set;
import nl.veerkracht.access.RoleWatcher;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import org.springframework.stereotype.Component;

/** Who is a helper no more loses the keys at once. */
@Component
class KeysOfWhoLeft implements RoleWatcher {

    private final Helpline helpline;

    KeysOfWhoLeft(Helpline helpline) {
        this.helpline = helpline;
    }

    @Override
    public void changed(AccountId account, Set<Role> roles) {
        helpline.changed(account, roles);
    }
}
