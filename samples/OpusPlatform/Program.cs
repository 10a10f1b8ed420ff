using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpusPlatform.Data;
using OpusPlatform.Features;
using OpusPlatform.Model;
using OpusPlatform.Recipients;
using OpusPlatform.SelfCheck;
using Serilog;
using Serilog.Formatting.Compact;

bool selfCheck = args.Contains("--self-check");
string folder = selfCheck ? Directory.CreateTempSubdirectory("opus-").FullName : AppContext.BaseDirectory;
string logFile = Path.Combine(folder, "opus.log.json");

Log.Logger = new LoggerConfiguration()
    .MinimumLevel.Debug()
    .Destructure.RedactPersonalData()
    .WriteTo.File(new CompactJsonFormatter(), logFile)
    .CreateLogger();

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
if (selfCheck)
    builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Host.UseSerilog();
builder.Services.AddDbContext<OpusDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "opus.db")}"));
Outbox? outbox = builder.Configuration.GetValue<bool>("SendToRecipients") ? null : new Outbox();
builder.Services.AddRecipients(outbox);
builder.Services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
builder.Services.AddScoped<SubscriptionChoices>();

WebApplication app = builder.Build();
using (IServiceScope scope = app.Services.CreateScope())
    scope.ServiceProvider.GetRequiredService<OpusDb>().Database.EnsureCreated();

app.MapAccounts();
app.MapBilling();
app.MapRefunds();
app.MapNewsletter();
app.MapMarketing();
app.MapUsage();
app.MapEnquiries();

if (!selfCheck)
{
    await app.RunAsync();
    return 0;
}

await app.StartAsync();
int sent = await Visitor.UseEveryEndpointAsync(app.Urls.First());
await app.StopAsync();
await Log.CloseAndFlushAsync();
return LogInspection.Report(logFile, sent, outbox?.Requests ?? 0);
