package org.changkai.booking.keeping.jdbc;

import java.time.ZoneOffset;
import org.changkai.booking.keeping.ForgetPeople.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    People people(JdbcClient jdbc) {
        return end -> {
            var before = end.atOffset(ZoneOffset.UTC);
            // what was never sent goes as well, and so do those who waited and got nothing
            jdbc.sql("update message set content = null where made_at < ? and content is not null and state <>"
                            + " 'WAITING'")
                    .param(before)
                    .update();
            jdbc.sql("delete from shown_message where shown_at < ?")
                    .param(before)
                    .update();
            jdbc.sql("""
                update waitlist_entry set contact = null, phone_hash = null, person_hash = null
                where last_date < cast(? as timestamptz)::date and contact is not null
                """).param(before).update();
            return jdbc.sql("""
                update appointment set contact = null, phone_hash = null, person_hash = null
                where end_at < ? and contact is not null
                """).param(before).update();
        };
    }
}
