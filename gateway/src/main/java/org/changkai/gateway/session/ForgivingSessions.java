package org.changkai.gateway.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/** While Redis is away nobody is signed in, but everybody may go on reading and booking. */
final class ForgivingSessions<S extends Session> implements ReactiveSessionRepository<S> {

    private static final Logger log = LoggerFactory.getLogger(ForgivingSessions.class);

    private final ReactiveSessionRepository<S> sessions;

    ForgivingSessions(ReactiveSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<S> createSession() {
        return sessions.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return sessions.save(session);
    }

    @Override
    public Mono<S> findById(String id) {
        return sessions.findById(id).onErrorResume(away -> {
            log.warn("A session cannot be read, its owner counts as not signed in: {}", away.toString());
            return Mono.empty();
        });
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return sessions.deleteById(id);
    }
}
