package org.changkai.platform.problem.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.Problem.InvalidField;
import org.changkai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** A text with U+0000, in a column of text or of JSON: what PostgreSQL cannot keep, nobody meant to write. */
    private static final Set<String> UNTYPEABLE = Set.of("22021", "22P05");

    private final ProblemResponses problems;

    ProblemAdvice(ProblemResponses problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refused, WebRequest request) {
        return problems.answer(refused.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, WebRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var known = who != null && !(who instanceof AnonymousAuthenticationToken);
        return problems.answer(Problem.of(known ? 403 : 401, known ? "forbidden" : "unauthenticated"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violated, WebRequest request) {
        var errors = violated.getConstraintViolations().stream()
                .map(violation -> new BrokenConstraint(violation)
                        .at(violation.getPropertyPath().toString()))
                .toList();
        return problems.answer(Problem.invalid(errors), request);
    }

    /** Bytes in the query that are no text. */
    @ExceptionHandler
    ResponseEntity<Object> garbled(InvalidParameterException garbled, WebRequest request) {
        log.debug("A parameter could not be read", garbled);
        return problems.answer(Problem.of(400, "bad-request"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenOff(MultipartException broken, WebRequest request) {
        return BrokenUpload.bySender(broken)
                ? problems.answer(Problem.of(400, "bad-request"), request)
                : broken(broken, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception broken, WebRequest request) {
        if (isUntypeable(broken)) {
            return problems.answer(Problem.of(400, "untypeable-text"), request);
        }
        log.error("A request failed that should not have", broken);
        return problems.answer(Problem.of(500, "internal-error"), request);
    }

    private static boolean isUntypeable(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && UNTYPEABLE.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problems.answer(problem(exception, status.value()), headers, request);
    }

    private static Problem problem(Exception exception, int status) {
        return switch (exception) {
            case MethodArgumentNotValidException invalid -> Problem.invalid(fields(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> Problem.invalid(parameters(invalid));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> bad(missing.getParameterName(), "missing-value");
            case MissingServletRequestPartException missing -> bad(missing.getRequestPartName(), "missing-value");
            case MissingRequestHeaderException missing -> bad(missing.getHeaderName(), "missing-value");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            default -> Problem.ofStatus(status);
        };
    }

    /** A closed set of words is a rule and not a type: who asks for another one is told which there are. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        if (type == null || !type.isEnum()) {
            return bad(mismatch.getName(), "wrong-type");
        }
        var words = Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
        return Problem.invalid(List.of(unknownWord(mismatch.getName(), words)));
    }

    private static InvalidField unknownWord(String where, List<String> words) {
        return new InvalidField(where, "unknown-word", Map.of("words", String.join(", ", words)));
    }

    private static Problem bad(String name, String message) {
        return new Problem(400, "bad-request", Map.of(), List.of(new InvalidField(name, message)));
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException binding
                && !binding.getPath().isEmpty()) {
            var pointer = pointer(binding.getPath());
            return switch (binding) {
                case InvalidNullException missing -> Problem.invalid(List.of(new InvalidField(pointer, "required")));
                case UnrecognizedPropertyException unknown -> malformed(new InvalidField(pointer, "unknown-field"));
                case InvalidFormatException word
                when word.getTargetType().isEnum() -> malformed(unknownWord(pointer, spelled(word.getTargetType())));
                default -> malformed(new InvalidField(pointer, "wrong-type"));
            };
        }
        return Problem.of(400, "malformed-json");
    }

    private static Problem malformed(InvalidField field) {
        return new Problem(400, "malformed-json", Map.of(), List.of(field));
    }

    /** As a body has to write them, which need not be what our own code calls them. */
    private static List<String> spelled(Class<?> words) {
        return List.of(JsonMapper.shared().convertValue(words.getEnumConstants(), String[].class));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }

    private static List<InvalidField> fields(Errors invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> {
                    var pointer = "/"
                            + error.getField()
                                    .replace(".", "/")
                                    .replace("[", "/")
                                    .replace("]", "");
                    return error.contains(ConstraintViolation.class)
                            ? new BrokenConstraint(error.unwrap(ConstraintViolation.class)).at(pointer)
                            : new InvalidField(pointer, message(error));
                })
                .toList();
    }

    /** A body beside constrained parameters comes as one of them, with errors of its own fields. */
    private static List<InvalidField> parameters(HandlerMethodValidationException invalid) {
        var errors = new ArrayList<InvalidField>();
        for (var result : invalid.getParameterValidationResults()) {
            var name = name(result.getMethodParameter());
            if (result instanceof ParameterErrors body) {
                errors.addAll(fields(body));
            } else {
                for (var error : result.getResolvableErrors()) {
                    errors.add(new BrokenConstraint(result.unwrap(error, ConstraintViolation.class)).at(name));
                }
            }
        }
        return errors;
    }

    /** As who asks has to write it, which need not be what our own code calls it. */
    private static String name(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        var written = query != null ? query.name() : header != null ? header.name() : "";
        if (!written.isEmpty()) {
            return written;
        }
        var name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "invalid" : message;
    }
}
