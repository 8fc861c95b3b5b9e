package org.changkai.registry.imports;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import of centres that waits in the database as a replica that died has left it. */
final class QueuedImport {

    private QueuedImport() {}

    /** @param attempts how often it was begun */
    static String leave(JdbcClient jdbc, String file, int attempts) {
        return jdbc.sql("""
            with job as (
                insert into import_job (id, kind, state, options, file, created_at, created_by)
                values (gen_random_uuid(), 'CENTRES', 'QUEUED', cast(? as jsonb), ?, now(), 'registrar')
                returning id
            )
            insert into import_progress (job, done, total, attempts) select id, 0, 0, ? from job
            returning job::text
            """)
                .params("""
                    {"validFrom":"2024-01-01","partial":false,"preview":false,"caller":{"account":"registrar",
                     "name":"registrar","scopes":["registry:write"],"areas":[]}}\
                    """, file.getBytes(StandardCharsets.UTF_8), attempts)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
