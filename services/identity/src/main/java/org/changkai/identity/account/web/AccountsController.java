package org.changkai.identity.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.changkai.identity.account.Account;
import org.changkai.identity.account.Accounts;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/identity/accounts")
class AccountsController {

    private static final String MAY_WRITE = "hasAuthority('SCOPE_identity:write')";
    private static final String SCOPE =
            "registry:write|booking:(desk|manage)|news:(write|review|publish)|search:admin|audit:read|identity:write";

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    AccountsController(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What of an account is shown; never its password. */
    record Shown(String account, String name, SortedSet<String> scopes, List<String> areas, boolean enabled) {
        static Shown of(Account account) {
            return new Shown(account.account(), account.name(), account.scopes(), account.areas(), account.enabled());
        }
    }

    record NewAccount(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
            String account,

            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(min = 10, max = 72) String password,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = SCOPE) String> scopes,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "\\d{12}") String> areas) {}

    record Change(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(min = 10, max = 72) String password,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = SCOPE) String> scopes,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "\\d{12}") String> areas,
            @NotNull Boolean enabled) {}

    @PreAuthorize(MAY_WRITE)
    @GetMapping
    Page<Shown> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        return Page.of(
                        accounts.list(after == null ? null : after.key(0), limit + 1),
                        limit,
                        last -> Cursor.of(last.account()))
                .map(Shown::of);
    }

    @PreAuthorize(MAY_WRITE)
    @GetMapping("/{account}")
    ResponseEntity<Shown> get(@PathVariable String account) {
        return shown(find(account));
    }

    @PreAuthorize(MAY_WRITE)
    @PostMapping
    ResponseEntity<Shown> add(@Valid @RequestBody NewAccount fresh, Caller caller) {
        var account = Account.fresh(
                fresh.account(),
                fresh.name(),
                hash(fresh.password()),
                new TreeSet<>(fresh.scopes()),
                fresh.areas() == null ? List.of() : fresh.areas());
        if (!accounts.add(account, caller.account())) {
            throw Problem.of(409, "account-exists").exception();
        }
        return ResponseEntity.created(URI.create("/api/identity/accounts/" + account.account()))
                .eTag(new Revision(account.revision()).etag())
                .body(Shown.of(account));
    }

    @PreAuthorize(MAY_WRITE)
    @PutMapping("/{account}")
    ResponseEntity<Shown> change(
            @PathVariable String account,
            @Valid @RequestBody Change change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var before = find(account);
        new Revision(before.revision()).require(ifMatch);
        var password = change.password();
        var after = new Account(
                before.account(),
                change.name(),
                password == null ? before.password() : hash(password),
                new TreeSet<>(change.scopes()),
                change.areas() == null ? List.of() : change.areas(),
                change.enabled(),
                0,
                null,
                before.revision());
        if (!accounts.replace(after, caller.account())) {
            throw Problem.of(412, "precondition-failed").exception();
        }
        return shown(find(account));
    }

    private Account find(String account) {
        return accounts.find(account)
                .orElseThrow(() -> Problem.of(404, "account-unknown").exception());
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static ResponseEntity<Shown> shown(Account account) {
        return ResponseEntity.ok().eTag(new Revision(account.revision()).etag()).body(Shown.of(account));
    }
}
