package org.changkai.platform.problem.jdbc;

import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.web.ProblemResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;

/**
 * 503 {@code unavailable}: the database is away, was lost in the middle of a transaction, or has all its connections at
 * work.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayAdvice.class);

    private final ProblemResponses problems;

    DatabaseAwayAdvice(ProblemResponses problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Object> away(Exception away, WebRequest request) {
        log.warn("A request was not answered for want of the database: {}", away.toString());
        return problems.answer(Problem.of(503, "unavailable"), request);
    }
}
