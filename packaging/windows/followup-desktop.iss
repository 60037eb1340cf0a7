; The installer for Windows: Inno Setup 6.3 or later. build.ps1 compiles it with the version of the program:
;   ISCC /DAppVersion=1.2.3 /DBundle=C:\...\followup-desktop packaging\windows\followup-desktop.iss
;
; It installs for one person, asks for no administrator, and writes nothing outside that person's own folders and
; HKEY_CURRENT_USER. The data folder (AppData\Local\followup-desktop) is none of its business: neither an update nor
; the uninstaller touches it. tests/packaging/test_windows.py reads this file.

#ifndef AppVersion
  #error Say which version: ISCC /DAppVersion=...
#endif
#ifndef Bundle
  #error Say where the frozen program lies: ISCC /DBundle=...
#endif

#define AppName "Followup Desktop"
#define WindowProgram "Followup Desktop.exe"
#define ConsoleProgram "followup-desktop.exe"
#define Identity "FollowupDesktop.FollowupDesktop"

[Setup]
AppId={{6B9321A0-1816-41AC-85D6-E215AAAFE401}
AppName={#AppName}
AppVersion={#AppVersion}
AppVerName={#AppName} {#AppVersion}
AppPublisher=Followup Desktop contributors
VersionInfoVersion={#AppVersion}
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#AppName}
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809 is the oldest that Qt 6 runs on.
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\resources\icons\followup-desktop.ico
UninstallDisplayIcon={app}\{#WindowProgram}
UninstallDisplayName={#AppName}
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
; The program may wait in the tray: it is asked to end before its files are replaced.
CloseApplications=yes
RestartApplications=no
OutputDir=..\..\build\dist
OutputBaseFilename=Followup-Desktop-{#AppVersion}-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Messages]
ConfirmUninstall=Remove %1 from this computer?%n%nWhat you have recorded stays where it is, in the folder AppData\Local\followup-desktop.
UninstalledAll=%1 was removed.%n%nWhat you have recorded was kept, in the folder AppData\Local\followup-desktop. Delete that folder if you want it gone, too.

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\{#WindowProgram}"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Bundle}\{#ConsoleProgram}"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Bundle}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\..\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#AppName}"; Filename: "{app}\{#WindowProgram}"; AppUserModelID: "{#Identity}"; Comment: "Says what to do after a job interview, by when, and in which words"
Name: "{autodesktop}\{#AppName}"; Filename: "{app}\{#WindowProgram}"; AppUserModelID: "{#Identity}"; Tasks: desktopicon

[Registry]
; "Open with" for cards and invitations. What opens them by default is left to the person.
Root: HKCU; Subkey: "Software\Classes\.vcf\OpenWithProgids"; ValueType: string; ValueName: "FollowupDesktop.vcf"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.vcf"; ValueType: string; ValueName: ""; ValueData: "Business card"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.vcf\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#WindowProgram},0"
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.vcf\shell\open"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#AppName}"
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.vcf\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WindowProgram}"" --open ""%1"""
Root: HKCU; Subkey: "Software\Classes\.ics\OpenWithProgids"; ValueType: string; ValueName: "FollowupDesktop.ics"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.ics"; ValueType: string; ValueName: ""; ValueData: "Invitation"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.ics\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#WindowProgram},0"
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.ics\shell\open"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#AppName}"
Root: HKCU; Subkey: "Software\Classes\FollowupDesktop.ics\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WindowProgram}"" --open ""%1"""
; "followup-desktop" in the Run dialog.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\{#ConsoleProgram}"; ValueType: string; ValueName: ""; ValueData: "{app}\{#ConsoleProgram}"; Flags: uninsdeletekey
; "Start when I log in", which the program itself writes: gone with the program.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "{#AppName}"; Flags: dontcreatekey uninsdeletevalue
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"; ValueType: none; ValueName: "{#AppName}"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\{#WindowProgram}"; Description: "{cm:LaunchProgram,{#AppName}}"; Flags: nowait postinstall skipifsilent
