// PRIV0403: a purpose that the policy does not declare (S3.1).
using PrivacyAnnotations;

namespace OpusViolations.Purpose;

public static class ModelTraining
{
    [Purpose(Purposes.AiTraining)]
    public static int CountWords([PersonalData(CommunicationData.Correspondence)] string text) => text.Split(' ').Length;
}
