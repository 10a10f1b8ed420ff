namespace OpusPlatform.Recipients;

/// <summary>Registers one typed client for each recipient.</summary>
public static class RecipientServices
{
    /// <param name="services">The platform's services.</param>
    /// <param name="outbox">Takes every request; null to send them.</param>
    public static void AddRecipients(this IServiceCollection services, Outbox? outbox)
    {
        if (outbox is not null)
            services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => outbox));
        services.AddHttpClient<CardProcessor>(http => http.BaseAddress = CardProcessor.Address);
        services.AddHttpClient<Dispatcher>(http => http.BaseAddress = Dispatcher.Address);
        services.AddHttpClient<MailProvider>(http => http.BaseAddress = MailProvider.Address);
        services.AddHttpClient<MarketingPartner>(http => http.BaseAddress = MarketingPartner.Address);
        services.AddHttpClient<WebAnalytics>(http => http.BaseAddress = WebAnalytics.Address);
    }
}
