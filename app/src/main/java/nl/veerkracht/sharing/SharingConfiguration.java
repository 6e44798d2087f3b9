package nl.veerkracht.sharing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's screens stand, and what time itself ends. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

    @Bean
    RecurringTask<Void> sharesForParents(ParentShares shares) {
        return Tasks.recurring("sharing-parents", FixedDelay.ofHours(1)).execute((instance, context) -> shares.sweep());
    }

    @Bean
    NavigationEntry sharesEntry() {
        return NavigationEntry.work(
                50,
                "sharing.nav",
                "/shares",
                Icon.SHARE,
                Role.SIGNALLER,
                Role.WEIGHER,
                Role.SPECIALIST,
                Role.COORDINATOR);
    }
}
