using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpusPlatform.Data;
using OpusPlatform.Model;
using OpusPlatform.Recipients;
using PrivacyAnnotations;
using Serilog;

namespace OpusPlatform.Features;

/// <summary>Opening and closing accounts.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/accounts", RegisterAsync);
        app.MapPost("/accounts/close", CloseAsync);
    }

    [Purpose(Purposes.AccountRegistration)]
    private static async Task<IResult> RegisterAsync(
        Registration registration,
        OpusDb db,
        IPasswordHasher<Account> hasher,
        MailProvider mail,
        CancellationToken cancellation)
    {
        Log.Information("Registration received: {@Registration}", registration.Redacted());
        if (await db.Accounts.AnyAsync(account => account.Username == registration.Username, cancellation))
        {
            Log.Warning("Registration refused: the user name {Username} is taken", Redact.Hmac(registration.Username));
            return Results.Conflict();
        }

        Account account = new()
        {
            Id = Guid.NewGuid(),
            Username = registration.Username,
            Email = registration.Email,
            FullName = registration.FullName,
            Phone = registration.Phone,
            CreatedAt = DateTime.UtcNow,
        };
        account.PasswordHash = hasher.HashPassword(account, registration.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(cancellation);
        await NotifyAsync(account, mail, cancellation);
        Log.Information("Account {@Account} opened", account.Redacted());
        return Results.Created("/accounts", new RegistrationResult(nameof(AccountState.Open)));
    }

    [Purpose(Purposes.ServiceNotices)]
    private static Task NotifyAsync(Account account, MailProvider mail, CancellationToken cancellation) =>
        mail.SendNoticeAsync(account.Email, "Your account is open.", cancellation);

    [Purpose(Purposes.AccountManagement)]
    private static async Task<IResult> CloseAsync(Closing closing, OpusDb db, CancellationToken cancellation)
    {
        Account? account = await db.Accounts.SingleOrDefaultAsync(
            candidate => candidate.Username == closing.Username, cancellation);
        if (account is null)
            return Results.NotFound();
        account.State = AccountState.Closed;
        account.ClosedAt = DateTime.UtcNow;
        await db.SaveChangesAsync(cancellation);
        Log.Information("Account closed, state {State}", account.State);
        return Results.NoContent();
    }
}
