package nl.veerkracht.safety;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class SafetyConfiguration {

    private static final int EVERY_SECONDS = 30;

    @Bean
    RecurringTask<Void> safetyDelivery(Delivery delivery, Post post, MailSettings settings) {
        return Tasks.recurring("safety-delivery", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((instance, context) -> delivery.round(post, settings));
    }
}
