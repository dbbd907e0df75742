import type { Risk } from '../../model/finding.ts';

/** A way to more rights: whoever holds all actions of one of the alternatives can take it. */
export interface EscalationPath {
  readonly name: string;
  readonly alternatives: readonly (readonly string[])[];
  /** Service that the passed role must trust. */
  readonly passedTo: string | undefined;
  readonly risk: Risk;
}

/** By the name of the path: risk, service the role is passed to, alternatives separated by `|`. After pathfinding.cloud and the lists it draws on. */
const PATHS: Readonly<Record<string, readonly [Risk, string, string]>> = {
  'New default version of a customer managed policy': ['critical', '', 'iam:CreatePolicyVersion'],
  'Inline policy on own user': ['critical', '', 'iam:PutUserPolicy'],
  'Inline policy on own role': ['critical', '', 'iam:PutRolePolicy'],
  'Inline policy on a group the caller belongs to': ['critical', '', 'iam:PutGroupPolicy'],
  'Attach a managed policy to own user': ['critical', '', 'iam:AttachUserPolicy'],
  'Attach a managed policy to own role': ['critical', '', 'iam:AttachRolePolicy'],
  'Attach a managed policy to own group': ['critical', '', 'iam:AttachGroupPolicy'],
  'Join a more privileged group': ['high', '', 'iam:AddUserToGroup'],
  'Create a fresh role and attach a managed policy to it': [
    'critical',
    '',
    'iam:CreateRole iam:AttachRolePolicy | iam:CreateRole iam:PutRolePolicy',
  ],
  'Access key for another user': ['high', '', 'iam:CreateAccessKey'],
  'Console password for a user without one': ['high', '', 'iam:CreateLoginProfile'],
  "Reset another user's console password": ['high', '', 'iam:UpdateLoginProfile'],
  "Rewrite a role's trust policy": ['critical', '', 'iam:UpdateAssumeRolePolicy'],
  'Widen another role, then assume it': ['critical', '', 'iam:AttachRolePolicy sts:AssumeRole'],
  'Inline policy on another role, then assume it': ['critical', '', 'iam:PutRolePolicy sts:AssumeRole'],
  "New version of another role's policy, then assume the role": [
    'critical',
    '',
    'iam:CreatePolicyVersion sts:AssumeRole',
  ],
  'Widen another user, then mint a key': ['critical', '', 'iam:AttachUserPolicy iam:CreateAccessKey'],
  'Inline policy on another user, then mint a key': ['critical', '', 'iam:PutUserPolicy iam:CreateAccessKey'],
  'Widen a role and rewrite its trust': ['critical', '', 'iam:AttachRolePolicy iam:UpdateAssumeRolePolicy'],
  'New policy version and trust rewrite': [
    'critical',
    '',
    'iam:CreatePolicyVersion iam:UpdateAssumeRolePolicy',
  ],
  'Inline policy and trust rewrite': ['critical', '', 'iam:PutRolePolicy iam:UpdateAssumeRolePolicy'],
  "Drop own user's permissions boundary": ['high', '', 'iam:DeleteUserPermissionsBoundary'],
  "Drop a role's boundary and use the role": ['high', '', 'sts:AssumeRole iam:DeleteRolePermissionsBoundary'],
  'Create an administrator permission set and assign it': [
    'critical',
    '',
    'sso:CreatePermissionSet sso:CreateAccountAssignment sso:AttachManagedPolicyToPermissionSet',
  ],
  'Widen an existing permission set with a managed policy': [
    'critical',
    '',
    'sso:AttachManagedPolicyToPermissionSet',
  ],
  'Widen an existing permission set with an inline policy': [
    'critical',
    '',
    'sso:PutInlinePolicyToPermissionSet',
  ],
  'Launch an instance with a role': ['high', 'ec2.amazonaws.com', 'iam:PassRole ec2:RunInstances'],
  'Wrap a bare role in a new instance profile and launch': [
    'high',
    'ec2.amazonaws.com',
    'iam:PassRole iam:CreateInstanceProfile iam:AddRoleToInstanceProfile ec2:RunInstances',
  ],
  'Attach an instance profile to an instance': [
    'high',
    'ec2.amazonaws.com',
    'iam:PassRole ec2:RunInstances ec2:AssociateIamInstanceProfile',
  ],
  'Spot request with a role': ['high', 'ec2.amazonaws.com', 'iam:PassRole ec2:RequestSpotInstances'],
  'Replace user data of a stopped instance': [
    'high',
    '',
    'ec2:ModifyInstanceAttribute ec2:StopInstances ec2:StartInstances',
  ],
  'New default launch template version': [
    'medium',
    '',
    'ec2:CreateLaunchTemplateVersion ec2:ModifyLaunchTemplate',
  ],
  'Push an SSH key with EC2 Instance Connect': [
    'medium',
    '',
    'ec2-instance-connect:SendSSHPublicKey ec2:DescribeInstances',
  ],
  'Auto Scaling group from a new launch configuration': [
    'high',
    'ec2.amazonaws.com',
    'iam:PassRole autoscaling:CreateLaunchConfiguration autoscaling:CreateAutoScalingGroup',
  ],
  'Auto Scaling group from an existing launch configuration': [
    'medium',
    '',
    'autoscaling:CreateAutoScalingGroup',
  ],
  'Point an Auto Scaling group at a new launch configuration': [
    'high',
    'ec2.amazonaws.com',
    'iam:PassRole autoscaling:UpdateAutoScalingGroup autoscaling:CreateLaunchConfiguration',
  ],
  'Shell on a managed instance': ['high', '', 'ssm:StartSession'],
  'Run a document on a managed instance': ['high', '', 'ssm:SendCommand'],
  'Automation document running as a role': [
    'high',
    'ssm.amazonaws.com',
    'iam:PassRole ssm:CreateDocument ssm:StartAutomationExecution',
  ],
  'New function, invoked': [
    'high',
    'lambda.amazonaws.com',
    'iam:PassRole lambda:CreateFunction lambda:InvokeFunction | iam:PassRole lambda:CreateFunction lambda:CreateEventSourceMapping | iam:PassRole lambda:CreateFunction lambda:AddPermission',
  ],
  'New function triggered by a new table': [
    'high',
    'lambda.amazonaws.com',
    'iam:PassRole lambda:CreateFunction lambda:CreateEventSourceMapping dynamodb:CreateTable dynamodb:PutItem',
  ],
  'Replace the code of a function': ['high', '', 'lambda:UpdateFunctionCode'],
  'Replace code and trigger it': [
    'high',
    '',
    'lambda:UpdateFunctionCode lambda:InvokeFunction | lambda:UpdateFunctionCode lambda:AddPermission',
  ],
  'Attach a layer or change environment/handler of a function': [
    'high',
    '',
    'lambda:UpdateFunctionConfiguration',
  ],
  'Give an existing function another role and new code': [
    'high',
    'lambda.amazonaws.com',
    'iam:PassRole lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration',
  ],
  'Stack with a service role': [
    'high',
    'cloudformation.amazonaws.com',
    'iam:PassRole cloudformation:CreateStack',
  ],
  'Update a stack that keeps its service role': ['high', '', 'cloudformation:UpdateStack'],
  'Change set on a stack that keeps its service role': [
    'high',
    '',
    'cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet',
  ],
  'New stack set with chosen roles': [
    'high',
    'cloudformation.amazonaws.com',
    'iam:PassRole cloudformation:CreateStackSet cloudformation:CreateStackInstances',
  ],
  'Rewrite an existing stack set': [
    'high',
    'cloudformation.amazonaws.com',
    'iam:PassRole cloudformation:UpdateStackSet',
  ],
  'New build project, started': [
    'high',
    'codebuild.amazonaws.com',
    'iam:PassRole codebuild:CreateProject codebuild:StartBuild | iam:PassRole codebuild:CreateProject codebuild:StartBuildBatch',
  ],
  'Start an existing project with an overridden buildspec': [
    'high',
    '',
    'codebuild:StartBuild | codebuild:StartBuildBatch',
  ],
  'Repoint an existing project and start it': [
    'high',
    'codebuild.amazonaws.com',
    'iam:PassRole codebuild:UpdateProject codebuild:StartBuild | iam:PassRole codebuild:UpdateProject codebuild:StartBuildBatch',
  ],
  'Deploy a revision to an existing deployment group': [
    'medium',
    '',
    'codedeploy:CreateDeployment codedeploy:RegisterApplicationRevision codedeploy:GetDeploymentConfig',
  ],
  'New task definition run as a task or service': [
    'high',
    'ecs-tasks.amazonaws.com',
    'iam:PassRole ecs:RegisterTaskDefinition ecs:RunTask | iam:PassRole ecs:RegisterTaskDefinition ecs:CreateService | iam:PassRole ecs:RegisterTaskDefinition ecs:StartTask',
  ],
  'Same with a new cluster': [
    'high',
    'ecs-tasks.amazonaws.com',
    'iam:PassRole ecs:CreateCluster ecs:RegisterTaskDefinition ecs:RunTask | iam:PassRole ecs:CreateCluster ecs:RegisterTaskDefinition ecs:CreateService',
  ],
  'Run an existing task definition with overrides': [
    'high',
    'ecs-tasks.amazonaws.com',
    'iam:PassRole ecs:RunTask | iam:PassRole ecs:StartTask',
  ],
  'Register an own machine as container instance and start a task': [
    'high',
    'ecs-tasks.amazonaws.com',
    'iam:PassRole ecs:StartTask ecs:RegisterContainerInstance ecs:DeregisterContainerInstance',
  ],
  'Shell in a running task': ['high', '', 'ecs:ExecuteCommand ecs:DescribeTasks'],
  'New Batch job definition, submitted': [
    'high',
    'ecs-tasks.amazonaws.com',
    'iam:PassRole batch:RegisterJobDefinition batch:SubmitJob',
  ],
  'EMR cluster with an instance profile': [
    'high',
    'elasticmapreduce.amazonaws.com',
    'iam:PassRole elasticmapreduce:RunJobFlow',
  ],
  'EMR Serverless job': [
    'high',
    'emr-serverless.amazonaws.com',
    'iam:PassRole emr-serverless:CreateApplication emr-serverless:StartJobRun',
  ],
  'Glue development endpoint': ['high', 'glue.amazonaws.com', 'iam:PassRole glue:CreateDevEndpoint'],
  'Own SSH key on a Glue development endpoint': ['high', '', 'glue:UpdateDevEndpoint'],
  'New Glue job, started': [
    'high',
    'glue.amazonaws.com',
    'iam:PassRole glue:CreateJob glue:StartJobRun | iam:PassRole glue:CreateJob glue:CreateTrigger',
  ],
  'Existing Glue job rewritten, started': [
    'high',
    'glue.amazonaws.com',
    'iam:PassRole glue:UpdateJob glue:StartJobRun | iam:PassRole glue:UpdateJob glue:CreateTrigger',
  ],
  'Glue interactive session': [
    'high',
    'glue.amazonaws.com',
    'iam:PassRole glue:CreateSession glue:RunStatement',
  ],
  'New notebook instance': [
    'high',
    'sagemaker.amazonaws.com',
    'iam:PassRole sagemaker:CreateNotebookInstance',
  ],
  'Training or processing job': [
    'high',
    'sagemaker.amazonaws.com',
    'iam:PassRole sagemaker:CreateTrainingJob | iam:PassRole sagemaker:CreateProcessingJob',
  ],
  'Open an existing notebook': ['high', '', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  'Plant a start-up script in a notebook': [
    'high',
    '',
    'sagemaker:CreateNotebookInstanceLifecycleConfig sagemaker:StopNotebookInstance sagemaker:UpdateNotebookInstance sagemaker:StartNotebookInstance',
  ],
  'New App Runner service': ['high', 'tasks.apprunner.amazonaws.com', 'iam:PassRole apprunner:CreateService'],
  'Swap the image or command of an App Runner service': ['high', '', 'apprunner:UpdateService'],
  'New AgentCore code interpreter': [
    'high',
    'bedrock-agentcore.amazonaws.com',
    'iam:PassRole bedrock-agentcore:CreateCodeInterpreter bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter',
  ],
  'Session on an existing code interpreter': [
    'high',
    '',
    'bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter',
  ],
  'Command in an existing agent runtime': ['high', '', 'bedrock-agentcore:InvokeAgentRuntimeCommand'],
  'New agent runtime or harness plus command': [
    'high',
    'bedrock-agentcore.amazonaws.com',
    'iam:PassRole bedrock-agentcore:CreateAgentRuntime bedrock-agentcore:CreateAgentRuntimeEndpoint bedrock-agentcore:CreateWorkloadIdentity bedrock-agentcore:InvokeAgentRuntimeCommand | iam:PassRole bedrock-agentcore:CreateHarness bedrock-agentcore:CreateAgentRuntime bedrock-agentcore:CreateAgentRuntimeEndpoint bedrock-agentcore:CreateWorkloadIdentity bedrock-agentcore:GetAgentRuntime bedrock-agentcore:InvokeAgentRuntimeCommand',
  ],
  'Drive an existing custom browser session': [
    'high',
    '',
    'bedrock-agentcore:StartBrowserSession bedrock-agentcore:ConnectBrowserAutomationStream',
  ],
  'New custom browser, driven': [
    'high',
    'bedrock-agentcore.amazonaws.com',
    'iam:PassRole bedrock-agentcore:CreateBrowser bedrock-agentcore:StartBrowserSession bedrock-agentcore:ConnectBrowserAutomationStream',
  ],
  'Data Pipeline running commands': [
    'medium',
    'datapipeline.amazonaws.com',
    'iam:PassRole datapipeline:CreatePipeline datapipeline:PutPipelineDefinition datapipeline:ActivatePipeline',
  ],
  'New state machine, started': [
    'high',
    'states.amazonaws.com',
    'iam:PassRole states:CreateStateMachine states:StartExecution',
  ],
  'Rewrite an existing state machine': ['high', '', 'states:UpdateStateMachine states:StartExecution'],
  'Scheduler universal target': ['high', 'scheduler.amazonaws.com', 'iam:PassRole scheduler:CreateSchedule'],
  'Image Builder component as code': [
    'high',
    'ec2.amazonaws.com',
    'iam:PassRole imagebuilder:CreateComponent imagebuilder:CreateImageRecipe imagebuilder:CreateInfrastructureConfiguration imagebuilder:CreateImage',
  ],
  'Managed Flink application': [
    'high',
    'kinesisanalytics.amazonaws.com',
    'iam:PassRole kinesisanalytics:CreateApplication kinesisanalytics:StartApplication',
  ],
  'HealthOmics workflow run': [
    'medium',
    'omics.amazonaws.com',
    'iam:PassRole omics:CreateWorkflow omics:StartRun s3:GetObject',
  ],
  'GameLift fleet from an own build': [
    'medium',
    'gamelift.amazonaws.com',
    'iam:PassRole gamelift:CreateBuild gamelift:CreateFleet gamelift:RequestUploadCredentials',
  ],
  'Braket hybrid job': ['medium', 'braket.amazonaws.com', 'iam:PassRole braket:CreateJob'],
  'Hand a role to identities of a pool': [
    'high',
    'cognito-identity.amazonaws.com',
    'iam:PassRole cognito-identity:SetIdentityPoolRoles',
  ],
};

export const escalationPaths: readonly EscalationPath[] = Object.entries(PATHS).map(
  ([name, [risk, service, alternatives]]) => ({
    name,
    alternatives: alternatives.split(' | ').map((actions) => actions.split(' ')),
    passedTo: service === '' ? undefined : service,
    risk,
  }),
);
