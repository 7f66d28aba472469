## What went wrong, and what to do.

error-title-prefix = Erreur :
error-summary-title = Il y a un problème
error-not-found-title = Cette page est introuvable
error-not-found = L’adresse est peut-être mal tapée, ou la page a changé de place.
error-signed-out-title = Votre session a pris fin
error-signed-out = Connectez-vous dans une autre fenêtre, puis revenez ici et envoyez de nouveau votre texte.
error-home = Aller à la page d’accueil
error-unexpected-title = Un problème est survenu de notre côté
error-unexpected = Vous n’y êtes pour rien. Merci de réessayer dans un instant. Si cela se reproduit, donnez-nous ce code : { $id }
error-typed = Ce que vous avez écrit est toujours là
error-again = Envoyer de nouveau
error-too-large-title = C’était trop long
error-too-large = Le texte envoyé dépasse ce que nous pouvons recevoir. Revenez en arrière, raccourcissez-le et envoyez-le de nouveau.
error-too-slow-title = Votre formulaire n’est pas arrivé en entier
error-too-slow = La connexion était trop lente ou a été coupée. Revenez en arrière et envoyez de nouveau le formulaire ; ce que vous avez écrit est encore dans votre navigateur.
error-busy-title = Le guichet a trop à faire en ce moment
error-busy = Revenez en arrière et réessayez dans une minute. Ce que vous avez écrit est encore dans votre navigateur.
error-cross-site-title = Nous n’avons pas accepté ce formulaire
error-cross-site = Il semble venir d’un autre site. Ouvrez de nouveau notre page et envoyez le formulaire depuis celle-ci.
error-bad-request-title = Nous n’avons pas pu lire ce formulaire
error-bad-request = Revenez en arrière, rechargez la page et envoyez de nouveau le formulaire.

## Beside a field

field-name-empty = Indiquez votre nom
field-name-long =
    { $limit ->
        [one] Votre nom peut avoir { $limit } caractère au maximum
       *[other] Votre nom peut avoir { $limit } caractères au maximum
    }
field-email-empty = Indiquez votre adresse e-mail
field-email-wrong = Indiquez une adresse e-mail de la forme nom@example.com
field-languages-empty = Choisissez au moins une langue
field-topic-empty = Choisissez de quoi il s’agit
field-subject-empty = Dites en quelques mots de quoi il s’agit
field-subject-long =
    { $limit ->
        [one] Votre résumé est trop long : { $actual } caractères, pour { $limit } au maximum
       *[other] Votre résumé est trop long : { $actual } caractères, pour { $limit } au maximum
    }
field-description-empty = Dites-nous ce dont vous avez besoin
field-description-long =
    { $limit ->
        [one] Votre texte est trop long : { $actual } caractères, pour { $limit } au maximum
       *[other] Votre texte est trop long : { $actual } caractères, pour { $limit } au maximum
    }
field-text-heavy = Les lettres de votre texte portent trop de signes pour que nous puissions le recevoir. Merci d’en mettre moins
field-consent-missing = Sans votre accord, nous n’avons pas le droit de garder votre demande. Cochez la case si vous êtes d’accord
field-message-empty = Écrivez votre message
field-reference-wrong = Ce n’est pas une de nos références. Elles ressemblent à GC-7K3F-92M8
field-rating-missing = Choisissez de une à cinq étoiles
field-password-empty = Saisissez votre mot de passe
field-passwords-differ = Les deux mots de passe ne sont pas identiques
field-level-missing = Choisissez un niveau pour chaque langue
field-language-unknown = Choisissez une langue de la liste ou saisissez son code, par exemple « sw »
field-time-wrong = Indiquez les heures et les minutes, par exemple 09:00
field-date-wrong = Indiquez le premier et le dernier jour
field-leave-past = Ce congé a déjà pris fin le { $date }. Corrigez ses dates, ou videz les deux champs pour le supprimer
field-locale-missing = Choisissez la langue de ses pages et de ses e-mails
field-number-wrong = Indiquez un nombre entier
field-hours-wrong = Écrivez les heures ainsi : 9:00–12:00, 13:30–17:30
field-hours-backwards = La fin est avant le début
field-hours-overlap = Ces heures se chevauchent
field-hours-none = Indiquez les heures d’un jour au moins
field-emergency-wrong = À la ligne { $line }, indiquez un numéro, puis qui répond, par exemple : 110 Police
field-emergency-many =
    { $limit ->
        [one] Indiquez { $limit } numéro au maximum
       *[other] Indiquez { $limit } numéros au maximum
    }
field-topic-name-empty = Indiquez le nom du thème en anglais

## What the desk refuses

refusal-not-allowed = Vous ne pouvez pas faire cela. Si une autre personne de l’équipe suit cette demande, voyez avec elle ou avec les responsables.
refusal-ticket-closed = Cette demande est clôturée ou retirée. Elle ne peut plus être modifiée.
refusal-wrong-status = Ce n’est pas possible dans l’état actuel de la demande.
refusal-person-not-active = Le compte de cette personne est désactivé. Choisissez quelqu’un d’autre.
refusal-changed-meanwhile = Un message est arrivé sur cette demande pendant que vous écriviez. Lisez-le ci-dessus ; votre texte est toujours là.
refusal-changed-by-another = Quelqu’un d’autre a fait une modification depuis que vous avez ouvert la page. Vérifiez ce qui a changé. Votre saisie est toujours là ; envoyez-la de nouveau si elle convient encore.
refusal-changed-since = Cette action ne peut plus être annulée : autre chose s’est passé entre-temps sur la demande.
refusal-too-late-to-undo = Il est trop tard pour annuler : le délai est passé ou l’e-mail est déjà parti.
refusal-too-many-views = Le nombre maximal de vues enregistrées est atteint. Supprimez-en d’abord une.
refusal-too-many-answers = Le nombre maximal de réponses prêtes est atteint. Supprimez-en une d’abord.
refusal-answer-name-taken = Une autre réponse prête porte déjà ce nom. Choisissez-en un autre.
refusal-link-expired = Ce lien a déjà servi ou n’est plus valable. Merci d’en demander un nouveau.
refusal-sign-in-failed = L’adresse e-mail ou le mot de passe n’est pas correct.
refusal-too-many-attempts = Il y a eu trop d’essais. Merci d’attendre quinze minutes avant de réessayer.
refusal-password-too-weak = Choisissez un mot de passe d’au moins douze caractères, dont au moins cinq différents.
refusal-password-wrong = Votre mot de passe actuel n’est pas correct.
refusal-email-taken = Une autre personne de l’équipe a déjà cette adresse e-mail.
refusal-last-administrator = C’est le dernier compte d’administration. Donnez d’abord ce rôle à quelqu’un d’autre.
refusal-not-yet-resolved = Vous pourrez noter notre aide une fois votre demande résolue.
refusal-topic-retired = Ce thème n’est plus proposé. Merci d’en choisir un autre.
refusal-shifts-overlap = Deux de ces plages horaires se chevauchent. Modifiez l’une d’elles.
refusal-end-before-start = Le dernier jour est avant le premier.
refusal-not-a-later-day = Choisissez un jour après aujourd’hui, dans l’année qui vient.
refusal-no-such-day = Vérifiez l’année de cette date.
refusal-leave-over = Un congé ne peut pas être déjà passé, ni avoir commencé il y a plus d’un mois.
refusal-too-many-leaves = Le nombre maximal de congés est atteint. Retirez-en un d’abord.
refusal-no-day-to-swap = Ces horaires ne peuvent plus être échangés : l’un des jours est arrivé ou passé, ou à plus de deux mois.
refusal-on-leave-then = L’une des deux personnes est en congé l’un de ces jours.
refusal-no-day-to-change = Seuls les jours d’ici deux mois peuvent être modifiés, sauf les jours fériés.
refusal-on-leave-on-day = La personne est en congé ce jour-là. Changez d’abord le congé.
refusal-no-shift-then = Il n’y a plus d’horaires à échanger pour l’un de ces deux jours.
refusal-swap-answered = Cet échange a déjà reçu une réponse ou a été retiré.
